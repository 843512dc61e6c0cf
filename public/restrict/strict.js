globalThis.toshaStrict = true;
