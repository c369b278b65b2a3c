namespace Game;

public class Maze(int size)
{
    public string Walk(int start)
    {
        var steps = 0;
        return Step(start);

        string Step(int at)
        {
            steps++;
            return at >= size ? Done("out") : Step(at + Stride());
        }

        string Done(string word) => $"{word} after {steps}";

        static int Stride() => 1;
    }
}
