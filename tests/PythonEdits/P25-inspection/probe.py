import inspect
import pickle
import traceback

import game.world


def setup():
    global orc, fails
    orc, fails = pickle.dumps(game.Orc()), game.world.fails


def place(function):
    try:
        function()
    except ValueError as exception:
        frame = traceback.extract_tb(exception.__traceback__)[-1]
        return frame.lineno, frame.line, frame.name, frame.filename
    return None


def answers():
    world = game.world
    return [inspect.getsource(world.first), inspect.getsource(world.Orc), inspect.getsourcelines(world.Orc.attack)[1], place(world.fails),
            world.__file__, world.__name__, world.__spec__.origin, inspect.getmodule(world.first) is world, inspect.getsource(world),
            pickle.loads(pickle.dumps(world.Orc())).attack(), world.first.__code__.co_firstlineno, world.__loader__.get_source("game.world")]


def kept():
    return [pickle.loads(orc).attack(), place(fails)[0]]
