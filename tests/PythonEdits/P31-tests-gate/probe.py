import game.dice


def answers():
    return [game.roll(3), getattr(game, "twice", lambda n: None)(3), hasattr(game, "RollTests"), hasattr(game, "dice_unittest")]


def kept():
    return [len(game.dice.rolled)]
