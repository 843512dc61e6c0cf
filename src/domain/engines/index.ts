/** The search engines that restricted mode can ask for their safe mode. */
export const engineIds = [
  'google',
  'bing',
  'duckduckgo',
  'yahoo',
  'brave',
  'qwant',
  'ecosia',
  'yandex',
] as const;
export type EngineId = (typeof engineIds)[number];
