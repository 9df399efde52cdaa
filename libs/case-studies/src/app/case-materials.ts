import type { Locale } from '#libs/kernel';
import { SuppliesCaseMaterial, type CaseMaterial, type MaterialItem } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** All that other libraries know for the beginning of a case. */
@Injectable()
export class CaseMaterials {
  constructor(private readonly discovery: DiscoveryService) {}

  /** What an authority has written elsewhere. The caller has checked who may read it. */
  async ofAuthority(authorityId: string, locale: Locale): Promise<readonly MaterialItem[]> {
    const suppliers = this.discovery
      .getProviders({ metadataKey: SuppliesCaseMaterial.KEY })
      .map(({ instance }) => instance as CaseMaterial);
    const found: MaterialItem[] = [];
    for (const supplier of new Set(suppliers))
      found.push(...(await supplier.ofAuthority(authorityId, locale)));
    return found;
  }
}
