import enum


class Direction(enum.Enum):
    EAST = enum.auto()
    NORTH = enum.auto()
    SOUTH = enum.auto()


class Rights(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()
    ALL = READ | WRITE
    ADMIN = enum.auto()
