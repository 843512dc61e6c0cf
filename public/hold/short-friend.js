globalThis.toshaHeld = [...(globalThis.toshaHeld ?? []), 'short'];
globalThis.toshaFriend = true;
globalThis.toshaHold?.();
