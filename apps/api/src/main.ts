import 'reflect-metadata';
import { explainFailure, Lifetime } from '#libs/platform';
import { startHub } from './startup/start-hub.js';

const lifetime = new Lifetime();
await lifetime.begin(() => startHub(lifetime), explainFailure);
