namespace Game;

public interface IOpen
{
    string Use(int key);
}

public interface IClose
{
    string Use(int key);
}

public class Door : IOpen, IClose, IComparable<Door>
{
    string IOpen.Use(int key) => $"pushed with {key + 1}";

    string IClose.Use(int key) => $"{((IOpen)this).Use(key)} and slammed";

    int IComparable<Door>.CompareTo(Door? other) => -7;
}
