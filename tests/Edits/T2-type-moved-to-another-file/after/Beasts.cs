namespace Game;

public class Bear
{
    public string Growl() => $"growl {new Wolf().Howl()}";
}
