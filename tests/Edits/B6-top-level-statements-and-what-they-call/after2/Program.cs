var turns = int.Parse(args[0]);
for (var turn = turns; turn > 0; turn--) Game.World.Tick(Name(turn));

static string Name(int turn) => $"{turn} to go";
