(globalThis.toshaHeld ??= []).push('rest');
globalThis.toshaHold?.();
