export { CommunityModule } from './community.module.js';
export { CommunityFacade } from './app/community.facade.js';
export { CommunitySeed } from './app/community.seed.js';
export { AuthorityImportService } from './app/authority-import.service.js';
export { StewardshipService } from './app/stewardship.service.js';
export { type AuthorityView } from './domain/authority-view.js';
export { ContributesToHandover, HandoverSource, type OpenTask } from './app/stewards/handover-source.js';
export { DeclarationService } from './app/declaration/declaration.service.js';
