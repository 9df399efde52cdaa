export { AccountsModule } from './accounts.module.js';
export { AccountsFacade, type MailRecipient } from './app/accounts.facade.js';
export { AccountsSeed } from './app/accounts.seed.js';
export { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from './app/personal-data.js';
export { PersonService } from './app/person.service.js';
export { PERMISSIONS } from './domain/permissions.js';
export { DemoPersonType } from './api/demo-person.type.js';
export { ViewerType } from './api/viewer.type.js';
