namespace Game;

public class Elf : Creature
{
    public override int Strength() => 2;
}
