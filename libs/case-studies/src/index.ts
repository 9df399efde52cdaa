export { CaseStudiesModule } from './case-studies.module.js';
