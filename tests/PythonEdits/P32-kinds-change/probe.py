import asyncio
import inspect

import game.world


def setup():
    global one, five, six
    one, five, six = game.one, game.five, game.Six(1)


def answers():
    world = game.world
    four = world.four()
    if inspect.iscoroutine(four):
        four = asyncio.new_event_loop().run_until_complete(four)
    return [str(world.one()), str(world.Two) if isinstance(world.Two, type) else world.Two(), world.THREE() if callable(world.THREE) else
            world.THREE, four, list(world.five()), getattr(world.Six(1), "b", None)]


def kept():
    return [str(one()), list(five()), getattr(six, "b", None), type(six) is game.Six]
