import game.hub


def answers():
    return [game.power(), game.hub.registry, game.Orc.made, hasattr(game.hub, "extra"), type(game.hub).__name__, type(game.hub) is type(__import__("os"))]
