import game.world


def setup():
    global size, room
    size, room = game.world.size, game.world.Room()


def answers():
    world = game.world
    return [world.W, world.NAMES, world.AREA, world.TWICE, world.SUM, world.size(), world.Room.width, world.Room().area(),
            game.middle.WIDTH]


def kept():
    return [size(), room.area(), size is game.world.size]
