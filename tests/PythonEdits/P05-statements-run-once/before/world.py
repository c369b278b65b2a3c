from game.hub import register

first = register("first")
register("second")
