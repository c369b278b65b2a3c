public interface IReader
{
    string Peek(int offset = 1);
}
