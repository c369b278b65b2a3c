var turns = int.Parse(args[0]);
for (var turn = 0; turn < turns; turn++) Game.World.Tick(Name(turn));

static string Name(int turn) => $"turn {turn}";
