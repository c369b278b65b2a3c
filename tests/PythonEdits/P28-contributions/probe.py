import game


def answers():
    names = ["os", "unittest", "OrderedDict", "_private", "Own", "OwnTests", "value", "other"]
    return [[name for name in names if hasattr(game, name)], [name for name in game.__all__], game.value]
