namespace Game;

public class Elf
{
    public string Sing() => "copied";
}
