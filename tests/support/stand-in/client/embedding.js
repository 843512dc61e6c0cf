// A page of text around a player: it does nothing by itself.
