import enum


class Mood(enum.Enum):
    CALM = 1
    HAPPY = 5
    ANGRY = 20

    def describe(self):
        return f"{self.name}={self.value}"


class Level(enum.IntEnum):
    LOW = 1
    MIDDLE = 5
    HIGH = 10
