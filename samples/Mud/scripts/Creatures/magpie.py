"""A creature in Python. What it does when it is hit, dies and comes back is Creature.cs's."""

from dotnet.Mud.Creatures import IBehaviour


class Magpie(IBehaviour):
    Name = "magpie"
    Home = "Yard"
    Strength = 1
    MaxHealth = 7

    def Act(self, creature):
        if creature.Beats % 3 == 0:
            creature.Do("hops along the wall.")
