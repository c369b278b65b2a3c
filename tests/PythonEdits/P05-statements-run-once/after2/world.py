from game.hub import register

third = register("fourth")
first = register("first")
register("second")
