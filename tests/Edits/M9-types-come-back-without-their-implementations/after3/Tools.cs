public interface ITool
{
    string Use(string on, int times = 2) => $"try {on} {times}";
}

public class Hammer
{
    public virtual string Weight() => "solid";
}
