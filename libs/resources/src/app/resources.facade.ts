import { Injectable } from '@nestjs/common';
import type { ToolFilter, ToolView } from '../domain/tool-view.js';
import { ToolRepository } from '../persistence/tool.repository.js';

const EVERY: ToolFilter = { text: null, mim: null, kind: null, layer: null };

/** Reads about tools for other libraries. */
@Injectable()
export class ResourcesFacade {
  constructor(private readonly tools: ToolRepository) {}

  /** The first tools by name that are mapped to the MIM of this number, in whatever edition. */
  async toolsForMim(number: string, first: number): Promise<ToolView[]> {
    return this.tools.after({ ...EVERY, mim: number }, null, first);
  }

  /** The tool with this address, or null. */
  async tool(slug: string): Promise<ToolView | null> {
    return this.tools.bySlug(slug);
  }
}
