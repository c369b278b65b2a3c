import game.world


def setup():
    global light
    light = game.Light()


def answers():
    return [game.Light().shine(), game.Light.describe(), getattr(game.Light, "size", None), sorted(game.meta.registry),
            game.meta.registry["Light"] is game.world.Light]


def kept():
    return [light.shine(), type(light) is game.Light]
