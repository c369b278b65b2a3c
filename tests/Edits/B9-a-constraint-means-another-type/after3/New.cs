namespace Game;

public interface Thing
{
    string Name();
}

public class Fresh : Tools.IThing, Thing
{
    string Tools.IThing.Name() => "tools";

    string Thing.Name() => "fresh";
}
