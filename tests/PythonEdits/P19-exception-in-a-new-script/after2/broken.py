import game.world


def mended():
    return game.world.greet() + " mended"
