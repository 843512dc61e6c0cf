(globalThis.toshaHeld ??= []).push('short');
globalThis.toshaHold?.();
