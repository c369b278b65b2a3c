"""A command in Python. It is one like those in C#: saved, and there."""

from dotnet.Mud.Commands import ICommand


class Hum(ICommand):
    Verb = "hum"
    Summary = "hum to yourself"

    def Run(self, player, words):
        tune = words or "a tune"
        player.Tell(f"You hum {tune}.")
        player.Do(f"hums {tune}.")
