import game.world


def setup():
    global model
    model = game.Model()


def answers():
    world = game.world
    return [[cls.__name__ for cls in world.Base.known], world.Base.known[0] is world.Model,
            world.Model.first.owner is world.Model, world.Model().first, getattr(world.Model(), "second", None),
            [cls.__name__ for cls in world.Base.__subclasses__()]]


def kept():
    return [model.first, getattr(model, "second", None), type(model) is game.world.Model]
