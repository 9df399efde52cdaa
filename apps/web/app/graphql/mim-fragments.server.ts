/** The parts that the documents about MIMs share. */
export const TEXT = '{ text locale origin outdated }';
export const NAME = `number name ${TEXT} address editionNumber`;
export const SOURCE = 'source { label note url licence readOn }';
export const REFERENCE = `raw state requirementKey targetKey from { ${NAME} } target { ${NAME} }`;
export const REQUIREMENT = `key number address level capability group text ${TEXT} note ${TEXT} plain ${TEXT} clause ${TEXT}
  proof ${TEXT} acceptance ${TEXT}`;
