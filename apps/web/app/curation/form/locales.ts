/** The languages content may be written in: the 24 of the European Union. */
export const LOCALES: readonly string[] =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
