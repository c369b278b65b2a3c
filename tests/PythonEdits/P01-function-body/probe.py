import game.world


def setup():
    global greet, loud
    greet, loud = game.world.greet, game.world.loud


def answers():
    return [game.world.greet("a"), game.world.loud("b"), game.world.loud.__doc__, game.world.loud.__kwdefaults__]


def kept():
    return [greet("a"), loud("b"), loud.__doc__, greet is game.world.greet, loud is game.world.loud]
