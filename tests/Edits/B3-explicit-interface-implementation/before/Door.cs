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
    string IOpen.Use(int key) => $"opened with {key}";

    string IClose.Use(int key) => $"closed with {key}";

    int IComparable<Door>.CompareTo(Door? other) => 1;
}
