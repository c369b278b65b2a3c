import game.world


def setup():
    global plain, doubled
    plain, doubled = game.world.plain, game.world.doubled


def answers():
    return [game.world.plain(), game.world.doubled()]


def kept():
    return [plain(), doubled()]
