import game.world


def setup():
    game.world.visit("a")
    game.world.visit("b")


def answers():
    return [game.world.LIMIT, getattr(game.world, "title", None), game.LIMIT, len(game.world.runs)]


def kept():
    game.world.visit("c")
    return [game.world.visits, game.world.players, game.visits]
