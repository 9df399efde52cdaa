export { AccountsModule } from './accounts.module.js';
export { AccountsFacade, type PersonView } from './app/accounts.facade.js';
export { AccountsSeed } from './app/accounts.seed.js';
export { PersonService } from './app/person.service.js';
export { type NewPerson } from './domain/person.rules.js';
export { PERMISSIONS, type Permission } from './domain/permissions.js';
export { DemoPersonType } from './api/demo-person.type.js';
export { ViewerType } from './api/viewer.type.js';
