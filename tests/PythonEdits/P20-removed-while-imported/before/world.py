from game.orc import attack


def fight():
    return attack()
