import game.user


def answers():
    return [game.world.dynamic, game.world.__all__, game.world.hidden]
