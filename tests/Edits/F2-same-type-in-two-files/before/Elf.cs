namespace Game;

public class Elf
{
    public string Sing() => "la";
}
