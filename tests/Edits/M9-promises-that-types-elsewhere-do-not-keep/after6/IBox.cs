public interface IBox<T>
{
    T Open();

    T Shut(T with);
}
