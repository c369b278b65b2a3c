import game.world


def answers():
    return [game.user(), hasattr(game.world, "old"), "old" in vars(game.world)]
