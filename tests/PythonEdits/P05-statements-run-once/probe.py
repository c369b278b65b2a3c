import game.hub


def answers():
    return [sorted(set(game.hub.log)) if False else game.world.__dict__.get("third")]


def kept():
    return [game.hub.log]
