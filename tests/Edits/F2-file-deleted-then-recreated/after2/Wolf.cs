namespace Game;

public class Wolf : IBeast
{
    public string Howl() => "HOWL";
}
