// Loaded before every unit test. What a test waits for comes later on a slow machine: a second is not enough there.
if ('document' in globalThis) {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
