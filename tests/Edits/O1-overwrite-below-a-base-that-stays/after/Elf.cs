namespace Game;

public class Elf : Creature
{
    public override int Strength() => 20;

    public override string Name => "elf";
}
