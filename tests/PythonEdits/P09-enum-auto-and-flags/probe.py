import game.world


def setup():
    global north, read
    north, read = game.Direction.NORTH, game.Rights.READ


def answers():
    return [[(one.name, one.value) for one in game.Direction], game.Direction(2).name, (game.Rights.READ | game.Rights.WRITE).value,
            game.Rights(3) == game.Rights.READ | game.Rights.WRITE, sorted(game.Rights.__members__)]


def kept():
    return [north is game.Direction.NORTH, north.value, read is game.Rights.READ, game.Rights.READ in game.Rights(3)]
