globalThis.toshaHeld = [...(globalThis.toshaHeld ?? []), 'short'];
globalThis.toshaHold?.();
