globalThis.toshaHeld = [...(globalThis.toshaHeld ?? []), 'rest'];
globalThis.toshaHold?.();
