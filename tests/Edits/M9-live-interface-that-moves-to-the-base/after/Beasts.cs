using Molt;

public interface ISound
{
    string Sound(int times) => $"hush {times}";
}

[LiveInterfaces]
public class Beast
{
    public int Legs => 4;
}

public class Wolf : Beast, ISound;

public class Dog : Beast, ISound
{
    public string Sound(int times) => $"wuff {times}";
}

public static class Ear
{
    public static string Hear(object thing) => thing is ISound sound ? sound.Sound(2) : "nothing";
}
